/** How such an answer is waited for over HTTP. */
package org.manyuan.reporting.lengthy.web;
