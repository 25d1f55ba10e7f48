package io.formwork.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class QrImageTest {

    @Test
    void thePictureAndTheDrawingShowTheSameCode() throws IOException {
        QrImage qr = QrImage.of("https://example.com/f/AAAAAAAAAAAAAAAAAAAAAA");

        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(qr.png(3)));

        StringBuilder path = new StringBuilder();
        int side = picture.getWidth() / 3;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                if ((picture.getRGB(x * 3 + 1, y * 3 + 1) & 0xff) == 0) {
                    path.append('M').append(x).append(',').append(y).append("h1v1h-1z");
                }
            }
        }
        assertThat(path).isNotEmpty();
        assertThat(qr.svg()).contains("\"" + path + "\"").contains("viewBox=\"0 0 " + side + " " + side + "\"");
    }
}
