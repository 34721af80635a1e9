package org.guildhall.catalog.entity;

/**
 * A picture that stands for something larger: a root category or a shop.
 *
 * @param key the category's path or the shop's slug
 */
public record ShowcaseRow(String key, PictureRow picture) {}
