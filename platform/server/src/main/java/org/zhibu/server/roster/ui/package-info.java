/** The page that imports a roster. */
@NullMarked
package org.zhibu.server.roster.ui;

import org.jspecify.annotations.NullMarked;
