package org.zhibu.api.module;

import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.security.Permission;

/**
 * A page of a module.
 *
 * @param path below {@code m/<module>/}; empty for the module's first page; parameters as {@code :id}
 * @param view made by the module's own context, so constructor injection works
 * @param permission needed to open the page
 * @param menuKey message key of the menu entry; null for a page that has none
 */
public record ModuleView(
        String path,
        Class<? extends Component> view,
        Permission permission,
        @Nullable String menuKey) {}
