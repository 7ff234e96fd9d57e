/** The page of document templates. */
@NullMarked
package org.zhibu.server.document.ui;

import org.jspecify.annotations.NullMarked;
