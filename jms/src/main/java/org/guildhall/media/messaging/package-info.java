/** Pictures that wait for their sizes. */
package org.guildhall.media.messaging;
