/**
 * {@code mvn -Preplay}: replays the orders of a real shop in a market that runs, and holds what the
 * market sold and gave back against the file, to the penny.
 *
 * <p>The decision to know: the plan is made of the file alone, before anything is bought; what the
 * market then did is read from its tables, and what it should have done is computed from the file
 * once more, by the database, in another way than the plan's.
 */
package org.guildhall.local.replay;
