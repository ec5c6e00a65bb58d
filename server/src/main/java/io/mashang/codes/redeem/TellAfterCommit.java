package io.mashang.codes.redeem;

import io.mashang.wechat.WechatGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sends a text in the official account once the transaction is over. A text that cannot be sent is missing, nothing else. */
@Component
class TellAfterCommit {

    private static final Logger log = LoggerFactory.getLogger(TellAfterCommit.class);

    private final WechatGateway gateway;

    TellAfterCommit(WechatGateway gateway) {
        this.gateway = gateway;
    }

    void text(String openId, String text) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                Thread.ofVirtual().name("tell-redemption").start(() -> send(openId, text));
            }
        });
    }

    private void send(String openId, String text) {
        try {
            gateway.sendText(openId, text);
        } catch (RuntimeException e) {
            log.info("the result of a waiting scan could not be told in the official account: {}", e.toString());
        }
    }
}
