/**
 * What must stay on record: who did what to whom, from where, how it was before and how it is now. It listens to
 * {@link io.formwork.identity.Audited}, owns the tables audit_entry and audit_head, and promises that an entry is kept exactly
 * when what it tells was, and that whoever changes, removes, inserts or reorders entries behind its back is found by
 * {@link io.formwork.audit.AuditService#check}. Nothing here changes or deletes an entry.
 */
@NullMarked
package io.formwork.audit;

import org.jspecify.annotations.NullMarked;
