package org.zhibu.server.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.security.Permission;

/**
 * A page of the platform, declared as a bean by its feature. The frame shows it in the menu and refuses it to those who lack the
 * permission.
 *
 * @param menuKey message key of the menu entry; null for a page that has none
 * @param order place in the menu, small numbers first
 */
public record PlatformPage(
        Class<? extends Component> view,
        Permission permission,
        @Nullable String menuKey,
        @Nullable VaadinIcon icon,
        int order) {}
