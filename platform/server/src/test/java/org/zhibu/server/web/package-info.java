@NullMarked
package org.zhibu.server.web;

import org.jspecify.annotations.NullMarked;
