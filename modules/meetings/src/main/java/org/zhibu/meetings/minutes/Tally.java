package org.zhibu.meetings.minutes;

/** How many said what. */
public record Tally(int yes, int no, int abstain) {
    public static final Tally NONE = new Tally(0, 0, 0);

    public int sum() {
        return yes + no + abstain;
    }

    public Tally plus(Tally other) {
        return new Tally(yes + other.yes, no + other.no, abstain + other.abstain);
    }

    public Tally minus(Tally other) {
        return new Tally(yes - other.yes, no - other.no, abstain - other.abstain);
    }

    public Tally plus(Choice choice) {
        return switch (choice) {
            case YES -> new Tally(yes + 1, no, abstain);
            case NO -> new Tally(yes, no + 1, abstain);
            case ABSTAIN -> new Tally(yes, no, abstain + 1);
        };
    }
}
