@NullMarked
package org.zhibu.server.roster;

import org.jspecify.annotations.NullMarked;
