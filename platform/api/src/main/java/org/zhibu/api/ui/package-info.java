/** Building blocks of pages, shared by the platform and the modules. */
@NullMarked
package org.zhibu.api.ui;

import org.jspecify.annotations.NullMarked;
