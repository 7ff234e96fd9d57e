/** What a module is: its entry class, views and permissions. */
@NullMarked
package org.zhibu.api.module;

import org.jspecify.annotations.NullMarked;
