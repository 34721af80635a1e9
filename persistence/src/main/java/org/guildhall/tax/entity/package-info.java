/**
 * What the law adds to a price.
 *
 * <p>The one decision to know: rates are rows by destination; the most specific row wins per tax
 * code, and rounding happens once per line and once for shipping, half up.
 */
package org.guildhall.tax.entity;
