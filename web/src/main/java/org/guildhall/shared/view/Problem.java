package org.guildhall.shared.view;

/**
 * One thing that must be mended before the page goes on.
 *
 * @param field the client id of its field, or null when it concerns the whole page
 * @param text what happened and what to do
 */
public record Problem(String field, String text) {}
