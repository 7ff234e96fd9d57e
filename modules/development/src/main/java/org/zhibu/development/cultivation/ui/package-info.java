/** Pages of what happens between the steps, and the parts of a case's page. */
@NullMarked
package org.zhibu.development.cultivation.ui;

import org.jspecify.annotations.NullMarked;
