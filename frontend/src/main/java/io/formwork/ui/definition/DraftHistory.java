package io.formwork.ui.definition;

/** The way back and forth through the changes of a draft. */
public interface DraftHistory {

    boolean canUndo();

    boolean canRedo();
}
