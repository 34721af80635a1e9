/**
 * What every domain stands on: ids, errors, money, the outbox and the audit trail as rows.
 *
 * <p>The one decision to know: a refusal is a {@link org.guildhall.shared.entity.BusinessException}
 * with a code and arguments; its text lives in bundles and never in Java.
 */
package org.guildhall.shared.entity;
