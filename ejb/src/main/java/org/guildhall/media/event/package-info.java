/** What happens to pictures. */
package org.guildhall.media.event;
