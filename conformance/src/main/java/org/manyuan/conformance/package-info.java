/**
 * Makes integration tests tests of the descriptions, too: whatever a service answers must be in its
 * own OpenAPI document, and whatever it publishes in {@code docs/asyncapi.yaml}.
 */
@NullMarked
package org.manyuan.conformance;

import org.jspecify.annotations.NullMarked;
