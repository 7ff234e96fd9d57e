package org.zhibu.development.cultivation;

/** Columns of the table of reports and talks. The first two have to be there; the group and the class only tell people apart. */
enum ImportColumn {
    NUMBER(8, 0),
    NAME(10, 60),
    GROUP(14, 0),
    CLASS(14, 0),
    DELIVERED_ON(14, 0),
    TITLE(24, 80),
    READER(12, 60),
    NOTE(24, 300),
    TALKED_ON(14, 0),
    TALKER(12, 60),
    POINTS(36, 2000);

    private final int width;
    private final int maxLength;

    ImportColumn(int width, int maxLength) {
        this.width = width;
        this.maxLength = maxLength;
    }

    String messageKey() {
        return "development.import.column." + name();
    }

    /** In the sheet, in characters of Latin script. */
    int width() {
        return width;
    }

    /** Of what is kept; 0 where nothing is. */
    int maxLength() {
        return maxLength;
    }

    boolean isDay() {
        return this == DELIVERED_ON || this == TALKED_ON;
    }
}
