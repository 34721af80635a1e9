package org.guildhall.promotion.service;

import org.guildhall.shared.entity.BusinessException;

/** A code the buyer gave that counts for nothing now, and why. */
public record CouponProblem(String code, BusinessException why) {}
