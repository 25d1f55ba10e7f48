package io.formwork.organisation;

/** Whether what stands for people from outside is still there; the feature that keeps records answers. */
public interface OutsideRecords {

    /** Neither deleted nor without a published form. */
    boolean exists(StandsFor record);
}
