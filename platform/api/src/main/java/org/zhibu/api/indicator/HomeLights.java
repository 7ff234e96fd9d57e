package org.zhibu.api.indicator;

import java.util.List;

/** A bean that tells how the current organisation stands, for the first page. */
public interface HomeLights {
    /** In the order in which they are shown; empty when nothing applies. */
    List<HomeLight> lights();
}
