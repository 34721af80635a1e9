/**
 * Takes pictures in and makes the sizes pages show.
 *
 * <p>The one decision to know: an upload is judged by its first bytes and its pixel count before
 * anything decodes it; the work on it happens later, one picture at a time, behind a queue.
 */
package org.guildhall.media.service;
