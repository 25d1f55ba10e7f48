/**
 * What somebody leaves behind is handed over to a successor: tasks, records that name him, places in the organisation, roles,
 * workflows. It owns the table handover. Each feature says itself what it keeps of a person
 * ({@link io.formwork.handover.HandoverPart}) and hands it over through its own ordinary way, one whole thing at a time; so an
 * act that was cut short is continued by doing it again, and what cannot be handed over is told and stays.
 */
@NullMarked
package io.formwork.handover;

import org.jspecify.annotations.NullMarked;
