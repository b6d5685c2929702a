package app.tideline.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator decides about private spaces.
 *
 * @param newSpaces whether anyone may make a new one
 */
@ConfigurationProperties("tideline")
record AccountProperties(@DefaultValue("true") boolean newSpaces) {
}
