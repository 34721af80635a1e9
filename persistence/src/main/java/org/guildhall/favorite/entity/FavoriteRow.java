package org.guildhall.favorite.entity;

/**
 * One kept thing.
 *
 * @param name the title of the listing or the name of the shop, whatever became of it
 */
public record FavoriteRow(FavoriteTarget target, String name) {}
