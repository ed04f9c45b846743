package org.manyuan.zone.registry;

/**
 * Why a zone may have more parks than clause {@code parks-limit} allows.
 *
 * @param waivedBy who said so, for the province
 */
public record ParksWaiver(String reason, String waivedBy) {}
