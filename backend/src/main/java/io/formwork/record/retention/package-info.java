/**
 * How long what tells of a person is kept: rules, each for the records of a form that are older than so many
 * days or months. At night, personal data of the records that a rule meets is erased, in the way of
 * {@link io.formwork.record.personal}. It owns the tables retention_rule and retention_mark, and promises that no rule erases
 * anything before somebody has seen what it would, nor when it does not fit its form any more.
 */
@NullMarked
package io.formwork.record.retention;

import org.jspecify.annotations.NullMarked;
