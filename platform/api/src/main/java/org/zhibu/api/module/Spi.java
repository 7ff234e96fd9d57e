package org.zhibu.api.module;

/** Version of this interface. Additions raise the second number, anything that breaks modules the first. */
public final class Spi {
    public static final String VERSION = "1.0.0";

    private Spi() {}
}
