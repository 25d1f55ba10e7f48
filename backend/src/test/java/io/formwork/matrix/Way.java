package io.formwork.matrix;

/**
 * A way by which a value can leave or change.
 *
 * @param every how often it is taken: in each case, or only in each so-many-th, for ways that cost much
 * @param walk takes the way and tells what it finds wrong to the case
 */
record Way(String name, int every, Walk walk) {

    /** Takes a way in one case. */
    @FunctionalInterface
    interface Walk {
        void take(MatrixCase one) throws Exception;
    }

    static Way of(String name, Walk walk) {
        return new Way(name, 1, walk);
    }

    static Way rare(String name, int every, Walk walk) {
        return new Way(name, every, walk);
    }
}
