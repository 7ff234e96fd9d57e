/** People on the way who move to another organisation, with the time that counts (DEV-03). */
@NullMarked
package org.zhibu.development.transfer;

import org.jspecify.annotations.NullMarked;
