/** Topics: what events are about and positions are taken on. */
package org.entente.events.topic;
