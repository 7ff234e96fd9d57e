@NullMarked
package org.zhibu.server.demo;

import org.jspecify.annotations.NullMarked;
