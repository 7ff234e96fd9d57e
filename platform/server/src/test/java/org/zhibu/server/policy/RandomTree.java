package org.zhibu.server.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A tree and a list of edits made of numbers alone, so that a failing list can be cut down to what it takes to fail. */
record RandomTree(int towns, int branchesPerTown, List<Step> steps) {
    /** What happens next; every number is taken modulo what there is. */
    record Step(Act act, int who, int whom, int key, int value, int fromDays, int waitDays) {}

    enum Act {
        SET,
        TAKE_BACK,
        MOVE
    }

    static RandomTree of(long seed, int length) {
        Random random = new Random(seed);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            int dice = random.nextInt(10);
            steps.add(new Step(
                    dice < 7 ? Act.SET : dice < 8 ? Act.TAKE_BACK : Act.MOVE,
                    random.nextInt(100),
                    random.nextInt(100),
                    random.nextInt(100),
                    random.nextInt(100),
                    random.nextInt(3) == 0 ? random.nextInt(60) : 0,
                    random.nextInt(3) == 0 ? random.nextInt(30) : 0));
        }
        return new RandomTree(2 + random.nextInt(2), 1 + random.nextInt(3), steps);
    }

    RandomTree without(int index) {
        List<Step> fewer = new ArrayList<>(steps);
        fewer.remove(index);
        return new RandomTree(towns, branchesPerTown, fewer);
    }
}
