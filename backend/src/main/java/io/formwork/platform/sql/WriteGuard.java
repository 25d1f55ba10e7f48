package io.formwork.platform.sql;

/** Is asked before anything is written; what it throws keeps the writing transaction from beginning. */
public interface WriteGuard {

    /** @throws io.formwork.platform.error.Forbidden when whoever works on this thread may only look */
    void requireWritable();
}
