/**
 * Template packages: folders of plain files (definitions, people, sample records, tests) that become a working app in one go.
 *
 * <p>Installing can be interrupted and repeated: definitions are stored one by one and skipped when they are there already,
 * sample records come in one transaction, and the app itself is published last, so that nobody sees half of one. The
 * package's tests then compare the metrics with what they must be.
 */
@NullMarked
package io.formwork.template;

import org.jspecify.annotations.NullMarked;
