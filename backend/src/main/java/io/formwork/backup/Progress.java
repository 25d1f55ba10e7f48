package io.formwork.backup;

/** Is told how far the work is, in words for the person who waits. */
@FunctionalInterface
interface Progress {

    void say(String words);
}
