package org.zhibu.server.shell;

import com.vaadin.flow.component.Component;
import java.util.function.IntSupplier;

/** A number beside a page's entry in the menu, declared as a bean by its feature; 0 shows nothing. */
public record PageBadge(Class<? extends Component> view, IntSupplier number) {}
