/** Writing, answering, reading and judging reviews. */
package org.guildhall.review.service;
