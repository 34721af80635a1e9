/** Hands out the sizes of pictures. */
package org.guildhall.media.view;
