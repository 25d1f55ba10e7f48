/**
 * What is kept of one person: the record that stands for the person, the records that relate to it, and all that features keep about
 * those. It can be counted, given out as one archive, and erased. An erasure empties the fields that are marked as personal,
 * also in the history, and takes comments, files and notices away; the records stay, so that numbers stay right.
 */
@NullMarked
package io.formwork.record.personal;

import org.jspecify.annotations.NullMarked;
