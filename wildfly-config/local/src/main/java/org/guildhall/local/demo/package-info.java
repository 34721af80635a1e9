/**
 * The demo market: reads the words and pictures under {@code demo/} and writes them as rows of a
 * freshly migrated database, with pictures waiting in the image queue.
 *
 * <p>The decision to know: the loader writes plain SQL and not through the application's services,
 * because its facts lie in the past. The schema's checks and triggers hold it to the same truth:
 * stock moves by movements, ratings by reviews, and every amount must add up to the cent.
 */
package org.guildhall.local.demo;
