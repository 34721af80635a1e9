/**
 * Runs catalogue imports when their turn comes. One file at a time: rows are many, shoppers more.
 */
package org.guildhall.catalog.messaging;
