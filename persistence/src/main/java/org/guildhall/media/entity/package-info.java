/**
 * Pictures people bring: where the original lies, what became of it, and the sizes made of it.
 *
 * <p>The one decision to know: a picture's public name is the hash of its upright, stripped
 * content, so its addresses never change meaning and may be cached forever.
 */
package org.guildhall.media.entity;
