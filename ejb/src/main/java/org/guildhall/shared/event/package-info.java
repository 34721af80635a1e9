/** What a fact looks like when it is told to the other domains: a past-tense record. */
package org.guildhall.shared.event;
