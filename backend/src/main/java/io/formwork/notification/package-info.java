/**
 * What people are told inside the application. A notification is written in the transaction that gives rise to it, once for
 * each person and occasion, so that none is lost and none comes twice; its words are chosen when it is read.
 */
@NullMarked
package io.formwork.notification;

import org.jspecify.annotations.NullMarked;
