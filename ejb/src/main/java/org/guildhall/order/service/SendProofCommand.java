package org.guildhall.order.service;

import java.util.UUID;

/**
 * What a maker shows or asks a buyer before making.
 *
 * @param round the number it is to have, as the maker saw it: two clicks send one
 * @param mediaId a restricted picture of the maker's, or null
 */
public record SendProofCommand(String number, int round, String words, UUID mediaId) {}
