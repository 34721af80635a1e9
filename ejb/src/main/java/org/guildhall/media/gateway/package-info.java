/**
 * Where picture files lie: the originals, which are never served, and the sizes made of them.
 *
 * <p>The one decision to know: a file is written beside its place and then moved there in one step,
 * so nobody ever reads half a picture.
 */
package org.guildhall.media.gateway;
